import type { BookContent } from '../engine/content.js';
import { DEFAULT_FONT } from '../engine/style.js';

const WEIGHTS = ['400', '700'] as const;
/** The page's own, that of the tables that the add-in inserts, the grid's for cells that name none, and Excel's. */
const ALWAYS = ['Noto Sans SC', '宋体', 'Arial', DEFAULT_FONT.name];
/** What a font without Chinese lacks: characters, their punctuation and full-width forms. */
const CHINESE = 'U+2E80-9FFF,U+F900-FAFF,U+FE30-FE4F,U+FF00-FFEF';
const OTHER_SIGNS = 'U+0-2E7F';
/** Families that have Chinese, as they are named in files. */
const CHINESE_NAME = /[\u4E00-\u9FFF]|^(?:Sim|DengXian|FangSong|KaiTi|Microsoft (?:Ya|Jheng)Hei)/u;

/**
 * Loads every font that a workbook's cells are written in before the grid is drawn: a canvas does not draw again when a font arrives. A family
 * that the machine lacks, or that has no Chinese (Calibri), takes its Chinese from the font that comes along.
 */
export async function loadFonts(content?: BookContent): Promise<void> {
  const declared = new Set([...document.fonts].map(({ family }) => family.replaceAll('"', '')));
  const families = new Set([...ALWAYS, ...familiesIn(content)]);
  for (const family of families) if (!declared.has(family)) await addFamily(family);
  const wanted = [...families].flatMap((family) =>
    WEIGHTS.map((weight) => document.fonts.load(`${weight} 13px ${JSON.stringify(family)}`, '预算表')),
  );
  await Promise.all(wanted);
}

function familiesIn(content: BookContent | undefined): ReadonlySet<string> {
  const families = new Set<string>();
  for (const { cells } of content?.sheets ?? []) {
    for (const { style } of cells) if (style?.font?.name !== undefined) families.add(style.font.name);
  }
  return families;
}

/** Chinese from the machine's own font where its name is that of a Chinese one, else from ours; all other signs from its own, if it has it. */
async function addFamily(family: string): Promise<void> {
  const here = `local(${JSON.stringify(family)})`;
  for (const weight of WEIGHTS) {
    const ours = `url("/stand-in/fonts/${weight}.woff2") format("woff2")`;
    const source = CHINESE_NAME.test(family) ? `${here}, ${ours}` : ours;
    document.fonts.add(new FontFace(family, source, { weight, unicodeRange: CHINESE, display: 'block' }));
  }
  const own = new FontFace(family, here, { weight: '400 700', unicodeRange: OTHER_SIGNS });
  const isHere = await own.load().then(
    () => true,
    () => false,
  );
  if (isHere) document.fonts.add(own);
}
