/** What is kept in the browser between two loads of a page: never words of the server, never files. */
export interface SessionMemory {
  readonly sessionId?: string;
  /** Lets this browser go on with a conversation that began elsewhere, as `x-chat-token` carries it. */
  readonly chatToken?: string;
  /** A message whose answer has not arrived. */
  readonly pending?: { readonly text: string; readonly fileNames: readonly string[] };
}

export interface SessionKeeper {
  read(): SessionMemory;
  write(memory: SessionMemory): void;
  clear(): void;
}

/** Keeps the session in localStorage, one per server; in memory where storage is refused (private windows). */
export function createSessionKeeper(server: string, persistent: boolean): SessionKeeper {
  const key = `zishen:${server}`;
  let memory: SessionMemory = {};
  return {
    read: () => (persistent ? (readStorage(key) ?? memory) : memory),
    write: (next) => {
      memory = next;
      if (persistent) guarded(() => localStorage.setItem(key, JSON.stringify(next)));
    },
    clear: () => {
      memory = {};
      guarded(() => localStorage.removeItem(key));
    },
  };
}

function readStorage(key: string): SessionMemory | undefined {
  let stored: string | null = null;
  guarded(() => {
    stored = localStorage.getItem(key);
  });
  return stored === null ? undefined : parseMemory(stored);
}

function parseMemory(stored: string): SessionMemory | undefined {
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function guarded(access: () => void): void {
  try {
    access();
  } catch {
    // storage is a convenience: without it the widget works for one load of the page
  }
}
