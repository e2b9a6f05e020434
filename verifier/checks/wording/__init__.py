"""Words and phrases that say another thing: opposites, kinds, degrees, false friends, figures of speech."""
