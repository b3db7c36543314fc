import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import { readLimited } from './read-limited.ts';

/** Bounds what uploads hold in memory, all together. */
export interface UploadRoom {
  /**
   * Reads a body; its bytes count until `leave`.
   * @returns as `readLimited`; `queue-full` while other uploads take up the room
   */
  read(request: Request, limit: number): Promise<Result<Upload, Problem>>;
}

export interface Upload {
  readonly bytes: Uint8Array;
  readonly leave: () => void;
}

/** @param room bytes of all uploads under way */
export const createUploadRoom = (room: number): UploadRoom => {
  let taken = 0;
  return {
    async read(request, limit) {
      let mine = 0;
      const leave = (): void => {
        taken -= mine;
        mine = 0;
      };
      const take = (size: number): boolean => {
        if (taken + size > room) return false;
        taken += size;
        mine += size;
        return true;
      };
      const body = await readLimited(request, limit, take);
      if (body.ok) return ok({ bytes: body.value, leave });
      leave();
      return body;
    },
  };
};
