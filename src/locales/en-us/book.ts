/** book */
export const book = {
  'book.reason.no-table': 'it has figures, but is none of the tables of this set',
  'book.reason.text': 'it has text only',
  'book.reason.second-copy': 'the table stands on another sheet too, which was taken',
  'book.reason.header-missing': 'it has a title, but no header was found',
  'book.reason.columns-missing': 'its header lacks columns of the table',
  'book.reason.title-missing': 'several tables share its header, and no title says which it is',
  'book.reason.blank': 'it is blank',
  'book.doubt.title': 'Doubtful readings',
  'book.doubt.hint': 'What the workbook does not say for certain, and how it was read. Please check',
  'book.doubt.year-assumed':
    'Nothing in the workbook says the fiscal year; {year} is assumed. Put the year into a title, or choose it here',
  'book.doubt.unit-assumed':
    '{sheet} does not say its unit of account; {unit} is assumed. Put “单位：{unit}” near {cell}',
  'book.doubt.unit-other':
    '{cell} says the unit “{text}”; these tables are in 万元 or 元. {unit} is assumed: convert the amounts',
  'book.doubt.column-choice':
    '{cell} and {others} have the same heading; {cell} was taken. Rename the column that is one too many',
  'book.doubt.code-above':
    'The code is blank in {count} rows from {cell}; it was taken from the row above, as merged cells are. Please check',
  'book.doubt.code-with-name':
    'Code and name share a cell in {count} rows from {cell}; they were read apart. Use two cells',
  'book.doubt.title-missing': '{sheet} has no title; by its header or name it was taken for “{table}”. Add the title',
  'book.doubt.goes-on':
    'From {cell} on, the table at {first} was read as going on. If it does not, mend the title or the codes',
  'book.reason.report': 'a report made by Yusuan',
  'book.reason.other-year': 'a table of another fiscal year than the one that was taken',
  'book.reason.last-year': 'last year’s figures, kept when the year was rolled forward',
} as const;
