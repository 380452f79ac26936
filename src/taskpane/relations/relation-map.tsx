import * as React from 'react';
import type { FormSet, TableForm, TableId } from '../../forms/form.js';
import { usePane } from '../pane-context.js';
import { CONTRAST, getTheme, mergeStyles, toneColours } from '../styles.js';
import { titleOf } from '../../forms/printed.js';
import type { LinkState, RelationLink } from './links.js';
import type { Chosen } from './relation-panel.js';

/** Size of a grid step and of a table's box in the picture's own units. */
const STEP = { x: 78, y: 64 };
const BOX = { width: 62, height: 40 };
const EDGE = 6;

interface Props {
  readonly form: FormSet;
  readonly found: ReadonlySet<TableId>;
  readonly links: readonly RelationLink[];
  readonly stateOfTable: (id: TableId) => LinkState;
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
}

/** The picture: tables as boxes, identities as lines; green, amber, red, or dotted where nothing could be checked. */
export function RelationMap(props: Props): React.ReactElement {
  const { t } = usePane();
  const { form, links } = props;
  const at = new Map(form.tables.map((table) => [table.id, centre(table)]));
  const width = Math.max(...[...at.values()].map((point) => point.x)) + BOX.width / 2 + EDGE;
  const height = Math.max(...[...at.values()].map((point) => point.y)) + BOX.height / 2 + EDGE;
  const nameOf = new Map(form.tables.map((table) => [table.id, shortName(table)]));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={`${mapStyle()} yusuan-map`}
      role="group"
      aria-label={t('pane.relations.title')}
      preserveAspectRatio="xMidYMid meet"
    >
      {links.map((link) => {
        const from = at.get(link.from);
        const to = at.get(link.to);
        if (!from || !to) return null;
        const label = t('pane.relations.link', {
          from: nameOf.get(link.from) ?? '',
          to: nameOf.get(link.to) ?? '',
          count: link.checks.length,
          state: t(`pane.state.${link.state}`),
        });
        const choose = (): void => {
          props.onChoose({ kind: 'link', id: link.id });
        };
        const path = `M ${from.x} ${from.y} L ${to.x} ${to.y}`;
        return (
          <g
            key={link.id}
            className="yusuan-choice"
            role="button"
            tabIndex={0}
            aria-label={label}
            aria-pressed={props.chosen?.id === link.id}
            data-link-id={link.id}
            data-link-state={link.state}
            onClick={choose}
            onKeyDown={onEnter(choose)}
          >
            <title>{label}</title>
            <path d={path} className="yusuan-hit" data-chosen={props.chosen?.id === link.id} />
            <path d={path} className="yusuan-link" data-link={link.state} data-chosen={props.chosen?.id === link.id} />
          </g>
        );
      })}
      {form.tables.map((table) => {
        const point = centre(table);
        const state = props.stateOfTable(table.id);
        const choose = (): void => {
          props.onChoose({ kind: 'table', id: table.id });
        };
        const label = `${shortName(table)} ${titleOf(table)} ${t(`pane.state.${props.found.has(table.id) ? state : 'missing'}`)}`;
        return (
          <g
            key={table.id}
            className="yusuan-choice"
            role="button"
            tabIndex={0}
            aria-label={label}
            aria-pressed={props.chosen?.id === table.id}
            data-table={table.id}
            onClick={choose}
            onKeyDown={onEnter(choose)}
          >
            <title>{label}</title>
            <rect
              x={point.x - BOX.width / 2}
              y={point.y - BOX.height / 2}
              width={BOX.width}
              height={BOX.height}
              rx="4"
              className="yusuan-box"
              data-link={state}
              data-missing={!props.found.has(table.id)}
              data-chosen={props.chosen?.id === table.id}
            />
            <text
              x={point.x}
              y={point.y + (caption(table) === '' ? 4 : -3)}
              className="yusuan-number"
              data-long={shortName(table).length > 3}
            >
              {shortName(table)}
            </text>
            <text x={point.x} y={point.y + 12} className="yusuan-caption">
              {caption(table)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function centre(table: TableForm): Point {
  return { x: EDGE + BOX.width / 2 + table.map.x * STEP.x, y: EDGE + BOX.height / 2 + table.map.y * STEP.y };
}

/** What the table is called in the picture. */
export function shortName(table: TableForm): string {
  return table.number ?? table.map.name ?? table.map.caption;
}

/** What stands below the number in the box; nothing where it stands there alone. */
function caption(table: TableForm): string {
  return shortName(table) === table.map.caption ? '' : table.map.caption;
}

function onEnter(act: () => void): (event: React.KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  };
}

/** Lines and boxes by state; for the picture and for its legend. */
export function mapStyle(): string {
  const { palette } = getTheme();
  const line = (tone: Parameters<typeof toneColours>[0]): string => toneColours(tone).line;
  return mergeStyles({
    selectors: {
      '&.yusuan-map': { display: 'block', width: '100%', maxWidth: 420, margin: '4px auto 0' },
      '.yusuan-choice': { cursor: 'pointer', outline: 'none' },
      '.yusuan-hit': { fill: 'none', stroke: 'transparent', strokeWidth: 14 },
      '.yusuan-hit[data-chosen=true]': { stroke: palette.themeLight },
      '.yusuan-choice:focus-visible .yusuan-hit': { stroke: palette.themeTertiary },
      '.yusuan-choice:focus-visible .yusuan-box': {
        outline: `2px solid ${palette.themePrimary}`,
        outlineOffset: '2px',
      },
      '.yusuan-link': { fill: 'none', strokeWidth: 2, stroke: line('quiet') },
      '.yusuan-link[data-link=pass]': { stroke: line('good') },
      '.yusuan-link[data-link=warning]': { stroke: line('doubt'), strokeDasharray: '8 3' },
      '.yusuan-link[data-link=fail]': { stroke: line('bad'), strokeWidth: 3.5 },
      '.yusuan-link[data-link=not-checked], .yusuan-link[data-link=none]': { strokeDasharray: '2 4' },
      '.yusuan-box': { fill: palette.white, stroke: palette.neutralTertiary, strokeWidth: 1.5 },
      '.yusuan-box[data-link=pass]': { stroke: line('good'), fill: toneColours('good').fill },
      '.yusuan-box[data-link=warning]': { stroke: line('doubt'), fill: toneColours('doubt').fill },
      '.yusuan-box[data-link=fail]': { stroke: line('bad'), fill: toneColours('bad').fill, strokeWidth: 2.5 },
      '.yusuan-box[data-missing=true]': { strokeDasharray: '3 3' },
      '.yusuan-box[data-chosen=true]': { strokeWidth: 4 },
      '.yusuan-number': { fontSize: 15, fontWeight: 600, textAnchor: 'middle', fill: palette.neutralPrimary },
      '.yusuan-number[data-long=true]': { fontSize: 13 },
      '.yusuan-caption': { fontSize: 12, textAnchor: 'middle', fill: palette.neutralPrimary },
      [CONTRAST]: {
        // The system's own colours; what stroke and width say stays.
        selectors: {
          '.yusuan-box[data-link]': { fill: 'Canvas', stroke: 'CanvasText' },
          '.yusuan-link[data-link]': { stroke: 'CanvasText' },
          '.yusuan-hit[data-chosen=true], .yusuan-choice:focus-visible .yusuan-hit': { stroke: 'Highlight' },
          text: { fill: 'CanvasText' },
        },
      },
    },
  });
}
