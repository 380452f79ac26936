/** How a mark shows, wherever it is written: Excel's own colours for bad, neutral and a note. */
export const MARK_FILL = { error: '#FFC7CE', warning: '#FFEB9C', info: '#DDEBF7' } as const;
export const MARK_FONT = { error: '#9C0006', warning: '#7F6000', info: '#1F4E79' } as const;
