import {
  ArrayValueObject,
  AstTreeBuilder,
  BaseReferenceObject,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  generateAstNode,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
} from '@univerjs/engine-formula';
import type { CellValue } from '../../../src/sheet/sheet.js';
import type { Book } from './book.js';

/** Where a formula is evaluated, and how far from the cell that it was written for. */
export interface EvaluationPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowOffset: number;
  readonly columnOffset: number;
}

/** Evaluates formulas that stand in no cell, with Univer's own interpreter. Not while a calculation runs: they share its state. */
export class Evaluator {
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;
  private readonly lexer: Lexer;
  private readonly builder: AstTreeBuilder;
  private readonly interpreter: Interpreter;

  constructor(private readonly book: Book) {
    const { injector } = book;
    this.config = injector.get(IFormulaCurrentConfigService);
    this.runtime = injector.get(IFormulaRuntimeService);
    this.lexer = injector.get(Lexer);
    this.builder = injector.get(AstTreeBuilder);
    this.interpreter = injector.get(Interpreter);
  }

  /** Evaluates many formulas against one state of the workbook. */
  session<T>(work: (evaluate: (formula: string, place: EvaluationPlace) => CellValue) => T): T {
    this.config.loadDataLite();
    this.runtime.reset();
    clearCaches();
    try {
      return work((formula, place) => this.evaluate(formula, place));
    } finally {
      clearCaches();
      this.runtime.reset();
    }
  }

  private evaluate(formula: string, place: EvaluationPlace): CellValue {
    const sheet = this.book.sheet(place.sheet);
    this.runtime.setCurrent(
      place.row,
      place.column,
      sheet.getRowCount(),
      sheet.getColumnCount(),
      place.sheet,
      this.book.unitId,
    );
    const node = generateAstNode(this.book.unitId, formula, this.lexer, this.builder, this.config);
    try {
      const found = this.interpreter.execute({ node, refOffsetX: place.columnOffset, refOffsetY: place.rowOffset });
      const result = found instanceof BaseReferenceObject ? found.toArrayValueObject() : found;
      if (result instanceof ArrayValueObject) {
        const cell = result.getFirstCell();
        return cell.isNull() ? null : plain(cell.getValue());
      }
      return plain(result.getValue());
    } finally {
      node.resetCalculationState();
    }
  }
}

function plain(value: unknown): CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function clearCaches(): void {
  FORMULA_REF_TO_ARRAY_CACHE.clear();
  CELL_INVERTED_INDEX_CACHE.clear();
}
