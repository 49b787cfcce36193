import { crc32, deflateSync, inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { smallPng } from "./small-png.mjs";

const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
};

/** A PNG of RGB rows; each row is given as its filter and its filtered bytes. */
function png(width, rows, form = [8, 2, 0, 0, 0]) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set(form, 8);
  const data = deflateSync(Buffer.from(rows.flatMap(({ filter, bytes }) => [filter, ...bytes])));
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

/** Colours of an indexed PNG, row by row. */
function coloursOf(small) {
  const part = (name) => {
    const at = small.indexOf(name, 0, "latin1");
    return small.subarray(at + 4, at + 4 + small.readUInt32BE(at - 4));
  };
  const [width, palette, raw] = [part("IHDR").readUInt32BE(0), part("PLTE"), inflateSync(part("IDAT"))];
  return Array.from({ length: raw.length / (width + 1) }, (_, y) =>
    [...raw.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))].map((place) =>
      palette.toString("hex", place * 3, place * 3 + 3),
    ),
  );
}

describe("a small PNG", () => {
  test("keeps every colour where there are few, whichever way its rows were filtered", () => {
    const rows = [
      { filter: 0, bytes: [10, 20, 30, 40, 50, 60] },
      { filter: 1, bytes: [10, 20, 30, 30, 30, 30] },
      { filter: 2, bytes: [0, 0, 0, 0, 0, 0] },
      { filter: 3, bytes: [5, 10, 15, 15, 15, 15] },
      { filter: 4, bytes: [0, 0, 0, 0, 0, 0] },
    ];
    const row = ["0a141e", "28323c"];
    expect(coloursOf(smallPng(png(2, rows)))).toEqual([row, row, row, row, row]);
  });

  test("of many colours keeps the common ones exactly and a rare accent near", () => {
    const grey = Array.from({ length: 3_000 }, (_, i) => [i % 251, (i * 7) % 241, (i * 13) % 239]).flat();
    const white = Array.from({ length: 3_000 }, () => [255, 255, 255]).flat();
    const rows = [
      { filter: 0, bytes: grey },
      { filter: 0, bytes: white },
      { filter: 0, bytes: [...white.slice(3), 200, 16, 46] },
    ];
    const small = coloursOf(smallPng(png(3_000, rows)));
    expect(new Set(small.flat()).size).toBeLessThanOrEqual(256);
    expect(new Set(small[1])).toEqual(new Set(["ffffff"]));
    const [red, green, blue] = Buffer.from(small[2].at(-1), "hex");
    expect(Math.hypot(red - 200, green - 16, blue - 46)).toBeLessThan(60);
  });

  test("refuses what is no screenshot", () => {
    expect(() => smallPng(png(1, [{ filter: 0, bytes: [0] }], [8, 3, 0, 0, 0]))).toThrow("not of the form");
  });
});
