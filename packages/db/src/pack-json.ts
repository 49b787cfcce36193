import { constants, createDeflate, deflateSync } from "node:zlib";

const LEVEL = 1;
/** More than nearly every value has; a longer one is packed the ordinary way. */
const ROOM = 256 * 1_024;
/** Repetitions are found by a table of 32 KB, which stays in the processor's cache, in place of 128. */
const MEMORY = 6;

/** JSON, deflated by its writer: for large values that no query looks into. Done where the value is made, in a thread. */
export function packJson(value: unknown): Uint8Array {
  const json = JSON.stringify(value);
  pack ??= keepStream();
  return pack(json) ?? deflateSync(json, { level: LEVEL });
}

type Pack = (json: string) => Uint8Array | null;
let pack: Pack | undefined;

/** What Node keeps behind a stream of zlib's: not documented, so that another version of Node may lack it. */
interface Inside {
  _handle?: {
    reset?(): void;
    /** Takes `size` bytes at 0 of `from`, and sets the room that is left in `to`. */
    writeSync?(flush: number, from: Uint8Array, at: 0, size: number, to: Uint8Array, toAt: 0, room: number): void;
  };
  /** The room that is left, and what was not taken. */
  _writeState?: ArrayLike<number>;
}

/** One stream for all values: `deflateSync` makes one for each, which costs as much again as deflating a story's detail. */
function keepStream(): Pack {
  const { _handle: handle, _writeState: left } = createDeflate({ level: LEVEL, memLevel: MEMORY }) as Inside;
  if (!(handle?.reset && handle.writeSync && left)) return () => null;
  const text = Buffer.allocUnsafeSlow(ROOM);
  const packed = Buffer.allocUnsafeSlow(ROOM);
  return (json) => {
    const size = text.write(json, "utf8");
    // No letter is longer than three bytes: with as many left over, nothing was cut off.
    if (size > ROOM - 3) return null;
    handle.reset?.();
    handle.writeSync?.(constants.Z_FINISH, text, 0, size, packed, 0, ROOM);
    const [room = 0, untaken = 0] = Array.from(left);
    return room > 0 && untaken === 0 ? Buffer.from(packed.subarray(0, ROOM - room)) : null;
  };
}
