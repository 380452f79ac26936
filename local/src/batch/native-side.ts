import type { Host } from '../engine/host.js';
import { DocumentCopies } from './document-copies.js';
import { isRecord } from './type.js';

/** What office.js says to Excel for Mac, and what Excel answers: the numbers of its `methodId`. */
const METHOD = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;

/** `params.id` of RegisterEvent and Execute. */
const EVENT_OF_ALL = 33;
const RIBBON_COMMAND = 39;
const RUN_BATCH = 93;

/** Where office.js takes answers and events: `OSF.ScriptMessaging`. */
export interface ScriptMessaging {
  agaveHostCallback(callbackId: string, payload: unknown): void;
  agaveHostEventCallback(callbackId: string, payload: unknown): void;
}

export interface NativeSide {
  /** One message of office.js, as posted to `webkit.messageHandlers.Agave`. */
  receive(text: string, messaging: ScriptMessaging): void;
  /** A ribbon button that runs a function of the add-in was pressed. */
  runCommand(functionName: string, controlId: string): void;
  /** Resolves when no message waits for its answer. */
  idle(): Promise<void>;
  dispose(): void;
}

export interface NativeOptions {
  readonly host: Host;
  readonly documentUrl: string;
  /** The workbook as an .xlsx file, as it stands. */
  readonly file: () => Promise<Uint8Array>;
  readonly addinId?: string;
  readonly locale?: string;
}

/** The native side of an add-in in Excel for Mac, over a host. */
export function nativeSide(options: NativeOptions): NativeSide {
  const { host } = options;
  const listeners = new Map<unknown, { callbackId: string; messaging: ScriptMessaging }>();
  const waiting = new Set<() => void>();
  const copies = new DocumentCopies(options.file);
  let open = 0;
  let nextEvent = 1;
  let nextCommand = 1;
  const raise = (id: number, payload: unknown): void => {
    const listener = listeners.get(id);
    listener?.messaging.agaveHostEventCallback(listener.callbackId, [payload, id]);
  };
  const unsubscribe = host.onEvent((event) => {
    raise(EVENT_OF_ALL, [[65536, event.type, event.target, JSON.stringify(event.args), nextEvent++, false]]);
  });
  return {
    receive(text, messaging) {
      const message: unknown = JSON.parse(text);
      if (!isRecord(message)) return;
      const callbackId = String(message['callbackId']);
      open += 1;
      const answer = (payload: unknown): void => {
        setTimeout(() => {
          messaging.agaveHostCallback(callbackId, payload);
          open -= 1;
          if (open > 0) return;
          for (const done of waiting) done();
          waiting.clear();
        }, 0);
      };
      const params = isRecord(message['params']) ? message['params'] : {};
      switch (message['methodId']) {
        case METHOD.getContext: {
          answer(startUp(options));
          return;
        }
        case METHOD.registerEvent:
          listeners.set(params['id'], { callbackId, messaging });
          {
            answer([0]);
            return;
          }
        case METHOD.unregisterEvent:
          listeners.delete(params['id']);
          {
            answer([0]);
            return;
          }
        case METHOD.writeSettings:
          host.writeSettings(readSettings(params));
          {
            answer([0]);
            return;
          }
        case METHOD.execute:
          if (params['id'] === RUN_BATCH) return void runBatch(host, params).then(answer);
          void (copies.answer(params['id'], list(params['apiArgs'])) ?? Promise.resolve([0])).then(answer);
          return;
        default: {
          answer([0]);
          return;
        }
      }
    },
    runCommand(functionName, controlId) {
      raise(RIBBON_COMMAND, [String(nextCommand++), functionName, JSON.stringify({ source: { id: controlId } })]);
    },
    idle: () =>
      open === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.add(resolve);
          }),
    dispose: unsubscribe,
  };
}

async function runBatch(host: Host, params: Record<string, unknown>): Promise<unknown> {
  const [request] = list(params['apiArgs']);
  const parts = list(request);
  const body: unknown = JSON.parse(String(parts[4]));
  const answer = await host.execute({ batch: body, flags: Number(parts[6] ?? 0) });
  return [0, [0, 200, [], JSON.stringify(answer)]];
}

/** What start-up answers, by position. */
function startUp(options: NativeOptions): unknown[] {
  const settings = options.host.settings();
  const locale = options.locale ?? 'zh-CN';
  const keys = Object.keys(settings);
  return [
    [keys, keys.map((key) => JSON.stringify(settings[key]))],
    options.addinId ?? 'yusuan-local',
    1,
    16,
    0,
    0,
    '1.1',
    2,
    locale,
    locale,
    0,
    options.documentUrl,
    0,
    2,
    '',
    1,
    'correlation',
    'instance',
    false,
    false,
    options.host.requirements(),
    '',
    '16.0',
    0,
  ];
}

/** Document settings as office.js saves them: names, and values as JSON. */
function readSettings(params: Record<string, unknown>): Record<string, unknown> {
  const values = list(params['values']);
  return Object.fromEntries(list(params['keys']).map((name, index) => [String(name), parsed(values[index])]));
}

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
