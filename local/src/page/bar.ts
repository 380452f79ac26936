/** The stand-in's own bar: what Excel's window, and a tester, would do. */
import type { Host, Profile } from '../engine/host.js';
import { THEMES } from './themes.js';

export interface BarOptions {
  readonly host: Host;
  readonly name: string;
  readonly profile: Profile;
  readonly theme: string;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onProfile: (profile: Profile) => void;
  readonly onTheme: (theme: string) => void;
  readonly onError: (error: unknown) => void;
}

export function drawBar(place: HTMLElement, options: BarOptions): void {
  const { host } = options;
  const act = (work: () => Promise<unknown>) => (): void => {
    work().catch(options.onError);
  };
  const name = document.createElement('span');
  name.className = 'name';
  name.textContent = options.name;
  const gap = document.createElement('span');
  gap.className = 'gap';
  const locked = toggle('保护工作表', (on) => host.user.protectSheet(host.activeSheet(), on), options.onError);
  const manual = toggle('手动计算', (on) => host.user.setCalculation(on ? 'Manual' : 'Automatic'), options.onError);
  const editing = toggle(
    '编辑状态',
    (on) => {
      host.user.editMode(on);
      return Promise.resolve();
    },
    options.onError,
  );
  place.replaceChildren(
    name,
    openButton(options.onOpen),
    button('保存', options.onSave),
    button(
      '撤销',
      act(() => host.user.undo()),
    ),
    button(
      '重做',
      act(() => host.user.redo()),
    ),
    gap,
    locked,
    manual,
    editing,
    button(
      '他人改动',
      act(() => remoteEdit(host)),
    ),
    choice(
      'Excel 版本',
      options.profile,
      [
        ['excel2021', 'Excel 2021'],
        ['microsoft365', 'Microsoft 365'],
      ],
      (value) => {
        options.onProfile(value === 'microsoft365' ? 'microsoft365' : 'excel2021');
      },
    ),
    choice(
      'Office 主题',
      options.theme,
      Object.entries(THEMES).map(([id, { label }]) => [id, label]),
      options.onTheme,
    ),
  );
}

/** Another author types into the selected cell. */
async function remoteEdit(host: Host): Promise<void> {
  const { sheet, areas } = host.user.selection();
  const [area] = areas;
  const text = area && window.prompt('另一位作者在所选单元格输入：', '');
  if (!area || text === null || text === undefined) return;
  await host.user.remoteType(sheet, `${letters(area.left)}${String(area.top + 1)}`, text);
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}

function toggle(
  label: string,
  onChange: (on: boolean) => Promise<void>,
  onError: (error: unknown) => void,
): HTMLElement {
  const made = button(label, () => {
    const on = made.getAttribute('aria-pressed') !== 'true';
    onChange(on)
      .then(() => {
        made.setAttribute('aria-pressed', String(on));
      })
      .catch(onError);
  });
  made.setAttribute('aria-pressed', 'false');
  return made;
}

function openButton(onOpen: (file: File) => void): HTMLElement {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx';
  input.hidden = true;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) onOpen(file);
  });
  const made = button('打开', () => {
    input.click();
  });
  made.append(input);
  return made;
}

function choice(
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
  onChoose: (value: string) => void,
): HTMLElement {
  const select = document.createElement('select');
  select.setAttribute('aria-label', label);
  select.title = label;
  for (const [id, text] of options) select.add(new Option(text, id, id === value, id === value));
  select.addEventListener('change', () => {
    onChoose(select.value);
  });
  return select;
}
