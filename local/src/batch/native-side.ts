import type { Host } from '../engine/host.js';
import { isRecord } from './type.js';

/** What office.js says to Excel for Mac, and what Excel answers: the numbers of its `methodId`. */
const METHOD = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;

/** `params.id` of RegisterEvent and Execute. */
const EVENT_OF_ALL = 33;
const RUN_BATCH = 93;

/** Where office.js takes answers and events: `OSF.ScriptMessaging`. */
export interface ScriptMessaging {
  agaveHostCallback(callbackId: string, payload: unknown): void;
  agaveHostEventCallback(callbackId: string, payload: unknown): void;
}

export interface NativeSide {
  /** One message of office.js, as posted to `webkit.messageHandlers.Agave`. */
  receive(text: string, messaging: ScriptMessaging): void;
  dispose(): void;
}

export interface NativeOptions {
  readonly host: Host;
  readonly documentUrl: string;
  readonly addinId?: string;
  readonly locale?: string;
}

/** The native side of an add-in in Excel for Mac, over a host. */
export function nativeSide(options: NativeOptions): NativeSide {
  const { host } = options;
  let events: { callbackId: string; messaging: ScriptMessaging } | undefined;
  let nextEvent = 1;
  const unsubscribe = host.onEvent((event) => {
    if (!events) return;
    const entry = [65536, event.type, event.target, JSON.stringify(event.args), nextEvent++, false];
    events.messaging.agaveHostEventCallback(events.callbackId, [[entry], EVENT_OF_ALL]);
  });
  return {
    receive(text, messaging) {
      const message: unknown = JSON.parse(text);
      if (!isRecord(message)) return;
      const callbackId = String(message['callbackId']);
      const answer = (payload: unknown): void => {
        setTimeout(() => {
          messaging.agaveHostCallback(callbackId, payload);
        }, 0);
      };
      const params = isRecord(message['params']) ? message['params'] : {};
      switch (message['methodId']) {
        case METHOD.getContext:
          return answer(startUp(options));
        case METHOD.registerEvent:
          if (params['id'] === EVENT_OF_ALL) events = { callbackId, messaging };
          return answer([0]);
        case METHOD.unregisterEvent:
          if (params['id'] === EVENT_OF_ALL) events = undefined;
          return answer([0]);
        case METHOD.writeSettings:
          host.writeSettings(readSettings(params));
          return answer([0]);
        case METHOD.execute:
          if (params['id'] === RUN_BATCH) return void runBatch(host, params).then(answer);
          return answer([0]);
        default:
          return answer([0]);
      }
    },
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
  const [saved] = list(params['apiArgs']);
  const [names, values] = list(saved ?? params['settings']);
  return Object.fromEntries(list(names).map((name, index) => [String(name), parsed(list(values)[index])]));
}

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
