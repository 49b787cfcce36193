import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

function* chunksOf(png) {
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { name: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const paeth = (left, up, upLeft) => {
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
};

/** Takes the row's filter back, in place. `step` is the bytes of a pixel. */
function unfilter(filter, row, above, step) {
  for (let i = 0; i < row.length; i += 1) {
    const left = i >= step ? row[i - step] : 0;
    const up = above ? above[i] : 0;
    const upLeft = above && i >= step ? above[i - step] : 0;
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter];
    row[i] = (row[i] + guess) & 255;
  }
}

/** The pixels as 0xRRGGBB. Reads what a browser's screenshot is: 8 bits a channel, RGB or opaque RGBA, not interlaced. */
function readPixels(png) {
  const parts = [...chunksOf(png)];
  const head = parts.find(({ name }) => name === "IHDR").data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const step = { 2: 3, 6: 4 }[head[9]];
  if (head[8] !== 8 || !step || head[12] !== 0) throw new Error("This PNG is not of the form that a screenshot has.");
  const raw = inflateSync(Buffer.concat(parts.filter(({ name }) => name === "IDAT").map(({ data }) => data)));
  const pixels = new Uint32Array(width * height);
  let above = null;
  for (let y = 0; y < height; y += 1) {
    const at = y * (width * step + 1);
    const row = raw.subarray(at + 1, at + 1 + width * step);
    unfilter(raw[at], row, above, step);
    for (let x = 0; x < width; x += 1)
      pixels[y * width + x] = (row[x * step] << 16) | (row[x * step + 1] << 8) | row[x * step + 2];
    above = row;
  }
  return { width, height, pixels };
}

const distance = (a, b) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/** The most used colours, none nearer to another than it takes for all to fit: rare accents keep their own. */
function choosePalette(counts) {
  const byUse = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  if (byUse.length <= MOST_COLOURS) return byUse;
  for (let apart = 6; ; apart *= 1.25) {
    const palette = [];
    for (const colour of byUse) {
      if (palette.every((chosen) => distance(chosen, colour) >= apart ** 2)) palette.push(colour);
      if (palette.length > MOST_COLOURS) break;
    }
    if (palette.length <= MOST_COLOURS) return palette;
  }
}

/**
 * A screenshot with at most 256 colours, a third of its size: flat colours stay exact, the greys between letters and
 * ground come near. Throws on a PNG that is not RGB or RGBA with 8 bits a channel.
 */
export function smallPng(png) {
  const { width, height, pixels } = readPixels(png);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = choosePalette(counts);
  const places = new Map();
  for (const colour of counts.keys()) {
    let best = 0;
    for (let i = 1; i < palette.length; i += 1)
      if (distance(palette[i], colour) < distance(palette[best], colour)) best = i;
    places.set(colour, best);
  }
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = places.get(pixels[y * width + x]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
