/** book */
export const book = {
  'book.reason.no-table': 'it has figures, but is none of the tables of this set',
  'book.reason.text': 'it has text only',
  'book.reason.second-copy': 'the table stands on another sheet too, which was taken',
  'book.reason.header-missing': 'it has a title, but no header was found',
  'book.reason.columns-missing': 'its header lacks columns of the table',
  'book.reason.title-missing': 'several tables share its header, and no title says which it is',
  'book.reason.blank': 'it is blank',
} as const;
