/** The lines above and below a grid: number, title, department, unit of account, note. */
import type { Unit } from '../amount/reading.js';
import type { FormSet } from '../forms/form.js';
import type { FormEntry, FormIndex } from './form-index.js';
import { Kept } from './kept.js';
import { plain } from './plain.js';

/** A title may stand behind a department's name and a year, and before a bracket. */
const LONGEST_PREFIX = 40;
const AFTER_TITLE = /^(?:[(续].{0,14})?$/;
const MAY_FOLLOW_TITLE = /[(续]/;
/** Characters that may stand before and behind a table's number. */
const ROUND_NUMBER = 2;
const YEAR = /(?:^|[^\d])((?:19|20)\d\d)(?:年|(?=部门|单位|预算))/;
const CHINESE_YEAR = /二[〇零○][〇零○一二三四五六七八九]{2}年/;
const CHINESE_DIGITS = '〇一二三四五六七八九';
const DEPARTMENT =
  /^\s*(?:(?:编制|填报|编报|预算|主管|公开)?\s*(?:部门|单位)\s*(?:\((?:部门|单位)\))?\s*(?:名称)?\s*(?:\((?:公章|盖章|章)\))?\s*:|(?:编制|填报|编报)(?:部门|单位)\s)\s*(.*)$/;
/** What may follow the unit: `（保留两位小数）`, and the bracket that it stands in. */
const UNIT = /(?:(?:金额|计量|货币)?\s*单\s*位|金\s*额)\s*:\s*(?:人民币)?\s*(万元|元)\s*\)?\s*(?:\([^()]{1,14}\))?\s*$/;
/** A unit of account that the tables do not have. */
const OTHER_UNIT = /单\s*位\s*:\s*((?:人民币)?(?:[十百千亿]万?|百万|千万)元|[^\s:]{0,3}美元)\s*\)?\s*$/;
/** Each of the patterns needs a colon, a 元, or 编制 and the like at the beginning, in whatever width it is typed. */
const MAY_BE_HEAD = /[:：∶︓﹕元]|^\s*(?:编制|填报|编报)/;
/** What may follow the department's name in its cell. */
const AFTER_DEPARTMENT = /\s+(?:(?:填报|编制|编报)?日期|(?:19|20)\d\d\s*[-年./]).*$/;
const UNIT_ALONE = /^\(?(?:人民币)?(万元|元)\)?$/;
const UNIT_IN_BRACKETS = /\((?:单位:)?(万元|元)\)/;
/** `本部门2026年无政府性基金预算财政拨款安排的预算，故本表为空表。` says why, without the word 备注. */
const NOTE =
  /^(?:备注|附注|注:|注\d|注\(|说明:|填表说明|空表说明|[本我此](?:部门|单位|表|局|委|院|校|中心).{0,12}(?:无|没有|未|为空|是空表|为空表)|.{0,60}[本此]表为空)/;
const FOOTER =
  /^(?:制表|审核|复核|填表|填报|编制人|经办|负责人|单位负责人|部门负责人|财务负责人|分管领导|主管领导|联系人|联系电话|电话|报送|日期|打印|第\d+页|共\d+页|-\d+-$)/;

/**
 * A text in the form in which it is compared that holds nothing a head needs: a bracket, a colon, 元, 续, or 编制 and the like at its beginning.
 * Its characters are those that stand for themselves but these.
 */
const ORDINARY = /^(?!编制|填报|编报)[\u4E00-\u5142\u5144-\u7EEC\u7EEE-\u9FFF\w,.;%+-]*$/;

/** What a text says as part of a head. */
export interface HeadText {
  readonly title: FormEntry | undefined;
  readonly number: FormEntry | undefined;
  /** Department or unit of account; not looked for in a title or number. */
  readonly said: HeadCell | undefined;
  /** The fiscal year that a title or department line names. */
  readonly year: number | undefined;
  /** The unit of account in brackets. */
  readonly unit: Unit | undefined;
}

const NOTHING: HeadText = { title: undefined, number: undefined, said: undefined, year: undefined, unit: undefined };
const heads = new WeakMap<FormSet, Kept<HeadText>>();

/** Reads a typed text as part of a head; `undefined` where it says nothing of one, as most texts of a sheet do. */
export function headText(typed: string, index: FormIndex): HeadText | undefined {
  const short = typed.length <= index.longestNumber + ROUND_NUMBER;
  // Most cells are told from titles by how they end, long before all titles are looked for in them.
  if (!short && !index.titleEnds.has(typed.charCodeAt(typed.length - 1)) && ORDINARY.test(typed)) return undefined;
  let known = heads.get(index.formSet);
  if (known === undefined) heads.set(index.formSet, (known = new Kept((text) => readHead(text, index))));
  const head = known.of(typed);
  return head === NOTHING ? undefined : head;
}

function readHead(typed: string, index: FormIndex): HeadText {
  const text = plain(typed);
  const title = titleIn(text, index);
  const number = title === undefined ? numberIn(text, index) : undefined;
  const said = title === undefined && number === undefined ? headCell(typed) : undefined;
  const unit = unitInBrackets(text);
  if (title === undefined && number === undefined && said === undefined && unit === undefined) return NOTHING;
  const dated = title !== undefined || said?.department !== undefined;
  return { title, number, said, year: dated ? yearIn(text) : undefined, unit };
}

/** The table whose title a text is; the longest title wins. Sentences and lines of a list of contents are none. */
export function titleIn(text: string, index: FormIndex): FormEntry | undefined {
  if (!index.titleEnds.has(text.charCodeAt(text.length - 1)) && !MAY_FOLLOW_TITLE.test(text)) return undefined;
  for (const title of index.titles) {
    const at = text.indexOf(title.text);
    if (at < 0) continue;
    const before = text.slice(0, at);
    const after = text.slice(at + title.text.length);
    return before.length <= LONGEST_PREFIX && !/[,。;]/.test(before) && AFTER_TITLE.test(after)
      ? title.entry
      : undefined;
  }
  return undefined;
}

/** 表三： on a line of its own, `附表三` too. */
export function numberIn(text: string, index: FormIndex): FormEntry | undefined {
  if (text.length > index.longestNumber + ROUND_NUMBER) return undefined;
  return index.numbers.get(text.replace(/^附/, '').replace(/[:.、]$/, ''));
}

/** The fiscal year that a plain text names (2019年, 二〇一九年). */
export function yearIn(text: string): number | undefined {
  const match = YEAR.exec(text);
  if (match !== null) return Number(match[1]);
  const chinese = CHINESE_YEAR.exec(text)?.[0];
  if (chinese === undefined) return undefined;
  const digits = [...chinese.slice(0, 4)].map((digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit)));
  return Number(digits.join(''));
}

/** What a department or unit cell says; both may stand in one cell. */
export interface HeadCell {
  /** `''`: the label alone, the name stands right of it. */
  readonly department?: string;
  readonly unit?: Unit;
  /** A unit other than 万元 and 元, as typed. */
  readonly otherUnit?: string;
}

/** Reads a typed cell as department line or unit of account; `undefined` where it is neither. */
export function headCell(typed: string): HeadCell | undefined {
  if (!MAY_BE_HEAD.test(typed)) return undefined;
  const text = typed.normalize('NFKC').replace(/[∶︓]/g, ':');
  const unitMatch = UNIT.exec(text) ?? OTHER_UNIT.exec(text);
  const said = unitMatch?.[1] ?? UNIT_ALONE.exec(plain(text))?.[1];
  if (said !== undefined && unitMatch === null) return { ...unitSaid(said) };
  const rest = unitMatch === null ? text : text.slice(0, unitMatch.index).replace(/\(\s*$/, '');
  const department = DEPARTMENT.exec(rest)?.[1]?.replace(AFTER_DEPARTMENT, '').trim();
  if (department === undefined && said === undefined) return undefined;
  return { ...(department === undefined ? {} : { department }), ...(said === undefined ? {} : unitSaid(said)) };
}

function unitSaid(said: string): Pick<HeadCell, 'unit' | 'otherUnit'> {
  const unit = unitOf(said);
  return unit === undefined ? { otherUnit: said } : { unit };
}

/** The unit of account in brackets, as titles and header words carry it: `预算数（万元）`. */
export function unitInBrackets(text: string): Unit | undefined {
  return unitOf(UNIT_IN_BRACKETS.exec(text)?.[1]);
}

function unitOf(text: string | undefined): Unit | undefined {
  return text === '万元' || text === '元' ? text : undefined;
}

/** 备注：…, 注：… (plain text). */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

/** Signatures, dates and page numbers under a table (plain text). */
export function isFooter(text: string): boolean {
  return FOOTER.test(text);
}
