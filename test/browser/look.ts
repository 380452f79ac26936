/** What a careful eye would find wrong with the pane as it is drawn now; each gives a list of complaints, empty if all is well. */
import type { Frame } from 'playwright-core';

/** Whatever sticks out of the pane's width, is cut off, or makes it scroll sideways. */
export function cutOff(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wrong: string[] = [];
    for (const element of document.querySelectorAll('#root *')) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const words = `<${element.tagName.toLowerCase()}> ${element.textContent.slice(0, 30)}`;
      if (box.left < -0.5 || box.right > width + 0.5) wrong.push(`${words}: outside`);
      const hides = !['visible', 'clip'].includes(getComputedStyle(element).overflowX);
      if (hides && box.width > 2 && element.scrollWidth > element.clientWidth + 1) wrong.push(`${words}: cut`);
    }
    return wrong;
  });
}

/** Texts whose contrast with what lies behind them is below 4.5 : 1 (WCAG AA); what is disabled may be faint. */
export function faint(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    type Colour = readonly [number, number, number, number];
    const read = (text: string): Colour => {
      const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/gu) ?? []).map(Number);
      return [r, g, b, a];
    };
    const luminance = ([r, g, b]: Colour): number => {
      const part = (value: number): number =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const behind = (element: Element): Colour => {
      if (element instanceof SVGTextElement) {
        const box = element.parentElement?.querySelector('rect');
        if (box) return read(getComputedStyle(box).fill);
      }
      for (let at: Element | null = element; at; at = at.parentElement) {
        const colour = read(getComputedStyle(at).backgroundColor);
        if (colour[3] > 0.99) return colour;
      }
      return [255, 255, 255, 1];
    };
    const wrong: string[] = [];
    for (const element of document.querySelectorAll('#root *')) {
      const words = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join('');
      const box = element.getBoundingClientRect();
      if (words === '' || box.width <= 1 || box.height <= 1 || element.closest('[disabled], .is-disabled')) continue;
      const style = getComputedStyle(element);
      const [dark, light] = [
        luminance(read(element instanceof SVGElement ? style.fill : style.color)),
        luminance(behind(element)),
      ].sort((a, b) => a - b);
      const contrast = ((light ?? 1) + 0.05) / ((dark ?? 0) + 0.05);
      if (contrast < 4.5) wrong.push(`${contrast.toFixed(2)} ${words.slice(0, 30)}`);
    }
    return wrong;
  });
}

/** How the element that has the focus shows it; '' if it does not. */
export function focusSign(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const shown = (style: CSSStyleDeclaration): boolean =>
      style.outlineStyle !== 'none' &&
      Number.parseFloat(style.outlineWidth) > 0 &&
      style.outlineColor !== 'transparent';
    if (shown(getComputedStyle(element))) return 'outline';
    const after = getComputedStyle(element, '::after');
    if (after.content !== 'none' && (shown(after) || Number.parseFloat(after.borderTopWidth) > 0)) return 'frame';
    for (const part of element.querySelectorAll('.yusuan-hit, .yusuan-box')) {
      const style = getComputedStyle(part);
      if (shown(style) || (part.matches('.yusuan-hit') && !/, 0\)|transparent/u.test(style.stroke))) return 'halo';
    }
    // A box to tick and a field to fill show the focus on what stands beside or around the input.
    const around = element.closest('.ms-Checkbox, .ms-ChoiceField, .ms-TextField-fieldGroup');
    if (around) {
      for (const part of [around, ...around.querySelectorAll('*')]) {
        for (const style of [
          getComputedStyle(part),
          getComputedStyle(part, '::after'),
          getComputedStyle(part, '::before'),
        ]) {
          if (shown(style)) return 'around';
        }
      }
      if (getComputedStyle(around, '::after').borderTopWidth === '2px') return 'around';
    }
    return '';
  });
}

/** What the focused element is called: its role or tag and its words. */
export function focused(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    const words = element?.getAttribute('aria-label') ?? element?.getAttribute('title') ?? element?.textContent ?? '';
    return `${element?.getAttribute('role') ?? element?.tagName.toLowerCase() ?? ''} ${words.slice(0, 40)}`;
  });
}
