import { Unzip, UnzipInflate } from "fflate";

/** Of the parts that are read, unpacked and together; a part that says it is smaller is stopped all the same. */
const UNPACKED_MAX_BYTES = 8_000_000;
const ENTRIES_MAX = 1_000;
/** So small that what one step unpacks to, a thousand times as much at worst, is a few megabytes. */
const STEP_BYTES = 4_096;

/** An archive or a document that is not read, with the reason as a sentence. */
export class DocxFault extends Error {
  override name = "DocxFault";
}

/** A part of an archive; a name that stands there twice is read once. */
export interface UnpackedPart {
  name: string;
  bytes: Uint8Array;
}

/** Unpacks the wanted parts piece by piece and stops at the limit, whatever the archive says of itself. Throws `DocxFault`. */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): UnpackedPart[] {
  const parts = new Map<string, { pieces: Uint8Array[]; isWhole: boolean }>();
  let size = 0;
  let entries = 0;
  // The library takes what is thrown inside for damage: faults are noted there and thrown here.
  let fault: string | null = null;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > ENTRIES_MAX) fault ??= "The file has too many parts.";
    if (!isWanted(file.name) || parts.has(file.name)) return;
    const part = { pieces: [] as Uint8Array[], isWhole: false };
    parts.set(file.name, part);
    file.ondata = (error, piece, isLast) => {
      if (error) fault ??= "The file is damaged: its text cannot be unpacked.";
      size += piece?.length ?? 0;
      if (size > UNPACKED_MAX_BYTES) fault ??= "The text is larger than 8 MB once it is unpacked.";
      if (fault === null) part.pieces.push(piece);
      part.isWhole ||= isLast;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && fault === null; at += STEP_BYTES) {
    try {
      unzip.push(bytes.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= bytes.length);
    } catch {
      fault ??= "The file is damaged: it cannot be unpacked.";
    }
  }
  if (fault === null && [...parts.values()].some(({ isWhole }) => !isWhole))
    fault = "The file is damaged: it ends in the middle of its text.";
  if (fault !== null) throw new DocxFault(fault);
  return [...parts].map(([name, { pieces }]) => ({ name, bytes: join(pieces) }));
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
