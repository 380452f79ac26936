import type { ICommandInfo } from '@univerjs/core';
import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import type { Book } from './book.js';

const NOTHING_DIRTY = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/**
 * Calculates at once instead of a tenth of a second later. Univer collects what is dirty in a controller that waits with a timer;
 * this takes what it collected and starts. The names of its private fields are those of 0.25.1, which package.json pins.
 */
export class Calculation {
  private readonly trigger: TriggerCalculationController;
  private readonly subscription: { dispose(): void };
  private finished: (() => void) | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly book: Book) {
    this.trigger = book.injector.get(TriggerCalculationController);
    this.subscription = book.commands.onCommandExecuted((command) => {
      this.stopTimer();
      if (isCalculationEnd(command)) this.finished?.();
    });
  }

  /** Whether something that formulas may depend on has changed since the last calculation. */
  get dirty(): boolean {
    return this.waiting().length > 0;
  }

  /** Calculates what is dirty; answers whether there was anything. */
  async run(): Promise<boolean> {
    await this.running;
    const queue = this.waiting();
    if (queue.length === 0) return false;
    Reflect.set(this.trigger, '_waitingCommandQueue', []);
    const generate: unknown = Reflect.get(this.trigger, '_generateDirty');
    if (typeof generate !== 'function')
      throw new Error('Univer has changed: TriggerCalculationController._generateDirty');
    const dirty: unknown = Reflect.apply(generate, this.trigger, [queue]);
    await this.start({ ...NOTHING_DIRTY, ...(typeof dirty === 'object' ? dirty : {}) });
    return true;
  }

  /** Calculates every formula of the workbook. */
  async runAll(): Promise<void> {
    await this.running;
    Reflect.set(this.trigger, '_waitingCommandQueue', []);
    await this.start({ ...NOTHING_DIRTY, forceCalculation: true });
  }

  async idle(): Promise<void> {
    await this.running;
  }

  dispose(): void {
    this.stopTimer();
    this.subscription.dispose();
  }

  private start(dirty: object): Promise<void> {
    this.running = new Promise((resolve) => {
      this.finished = () => {
        this.finished = null;
        resolve();
      };
      this.book.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
    });
    return this.running;
  }

  private waiting(): readonly unknown[] {
    const queue: unknown = Reflect.get(this.trigger, '_waitingCommandQueue');
    return Array.isArray(queue) ? queue : [];
  }

  private stopTimer(): void {
    const timer: unknown = Reflect.get(this.trigger, '_setTimeoutKey');
    if (typeof timer === 'number' || (typeof timer === 'object' && timer !== null)) {
      clearTimeout(Number(timer));
    }
  }
}

function isCalculationEnd(command: Readonly<ICommandInfo>): boolean {
  if (command.id !== SetFormulaCalculationNotificationMutation.id) return false;
  return command.params !== undefined && 'functionsExecutedState' in command.params;
}
