/** How far it is, on a terminal; silent where the output goes elsewhere. */
export interface Progress {
  readonly step: (done: number, file: string) => void;
  readonly end: () => void;
}

/** Progress of so many files on a stream, usually the standard error output. */
export function progressOn(stream: NodeJS.WriteStream, total: number): Progress {
  if (!stream.isTTY || total < 2) return { step: () => undefined, end: () => undefined };
  const clear = '\r\u001B[K';
  return {
    step: (done, file) => stream.write(`${clear}${String(done)}/${String(total)} ${file}`),
    end: () => stream.write(clear),
  };
}
