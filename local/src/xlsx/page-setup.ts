/** Print set-up between plain content (points, Office.js names) and the file (inches, numbers). */
import type { PageSetup, Worksheet } from '@cj-tech-master/excelts';
import { areaName, parseArea } from '../../../src/sheet/place.js';
import type { LayoutContent } from '../engine/content.js';

const POINTS_PER_INCH = 72;
const PAPERS: readonly (readonly [string, number])[] = [
  ['A4', 9],
  ['A3', 8],
  ['A5', 11],
  ['Letter', 1],
  ['Legal', 5],
];
/** Excel's own margins, in inches. */
const STANDARD = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;
const EDGES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

/** What the file library reads of a sheet's print set-up. */
type ReadSetup = Worksheet['pageSetup'];

export function layoutOf(setup: ReadSetup): LayoutContent {
  const paper = PAPERS.find(([, number]) => number === setup.paperSize)?.[0];
  const margins: Partial<ReadSetup['margins']> = setup.margins;
  const printArea = (setup.printArea ?? '').split('&&').flatMap((name) => parseArea(name.replaceAll('$', '')) ?? []);
  const rows = /^\$?(?<first>\d+):\$?(?<last>\d+)$/u.exec(setup.printTitlesRow ?? '')?.groups;
  return {
    ...(setup.orientation ? { orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait' } : {}),
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...(setup.horizontalCentered ? { centerHorizontally: true } : {}),
    ...(setup.verticalCentered ? { centerVertically: true } : {}),
    ...(setup.fitToPage
      ? {
          zoom: {
            ...(setup.fitToWidth ? { horizontalFitToPages: setup.fitToWidth } : {}),
            ...(setup.fitToHeight ? { verticalFitToPages: setup.fitToHeight } : {}),
          },
        }
      : {}),
    margins: Object.fromEntries(EDGES.map((edge) => [edge, (margins[edge] ?? STANDARD[edge]) * POINTS_PER_INCH])),
    ...(printArea.length > 0 ? { printArea } : {}),
    ...(rows ? { titleRows: [Number(rows['first']) - 1, Number(rows['last']) - 1] } : {}),
  };
}

export function fileLayout(layout: LayoutContent): Partial<PageSetup> {
  const paper = PAPERS.find(([name]) => name === layout.paperSize)?.[1];
  const margins = layout.margins;
  const { zoom } = layout;
  return {
    ...(layout.orientation ? { orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait' } : {}),
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...(layout.centerHorizontally ? { horizontalCentered: true } : {}),
    ...(layout.centerVertically ? { verticalCentered: true } : {}),
    ...(zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined
      ? { fitToPage: true, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
      : {}),
    ...(zoom?.scale === undefined ? {} : { scale: zoom.scale }),
    ...(margins
      ? {
          margins: {
            left: inches(margins, 'left'),
            right: inches(margins, 'right'),
            top: inches(margins, 'top'),
            bottom: inches(margins, 'bottom'),
            header: inches(margins, 'header'),
            footer: inches(margins, 'footer'),
          },
        }
      : {}),
    ...(layout.printArea?.[0] ? { printArea: layout.printArea.map(areaName).join('&&') } : {}),
    ...(layout.titleRows
      ? { printTitlesRow: `${String(layout.titleRows[0] + 1)}:${String(layout.titleRows[1] + 1)}` }
      : {}),
  };
}

function inches(margins: NonNullable<LayoutContent['margins']>, edge: (typeof EDGES)[number]): number {
  const points = margins[edge];
  return points === undefined ? STANDARD[edge] : points / POINTS_PER_INCH;
}
