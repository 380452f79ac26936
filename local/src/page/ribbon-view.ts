import type { RibbonButton, RibbonTab } from './ribbon.js';

/** Draws the tab's buttons; icons come from where the add-in is served. */
export function drawRibbon(place: HTMLElement, tab: RibbonTab, onPress: (button: RibbonButton) => void): void {
  place.setAttribute('aria-label', tab.label);
  const name = document.createElement('div');
  name.className = 'tab';
  name.textContent = tab.label;
  place.replaceChildren(name);
  for (const { label, buttons } of tab.groups) {
    const group = document.createElement('div');
    group.className = 'group';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', label);
    for (const button of buttons) group.append(drawButton(button, onPress));
    place.append(group);
  }
}

function drawButton(button: RibbonButton, onPress: (button: RibbonButton) => void): HTMLElement {
  const drawn = document.createElement('button');
  drawn.type = 'button';
  drawn.id = `ribbon-${button.id}`;
  drawn.title = button.tip;
  const icon = document.createElement('img');
  icon.alt = '';
  icon.src = `/add-in${new URL(button.icon).pathname}`;
  const label = document.createElement('span');
  label.textContent = button.label;
  drawn.append(icon, label);
  drawn.addEventListener('click', () => {
    onPress(button);
  });
  return drawn;
}
