/**
 * Remembers what was read off the last text, for what several rules ask. One place is enough, since texts are read one
 * after the other; a weak map would cost every sweep of young objects a look.
 */
export function oncePerText<Text extends object, Read>(read: (text: Text) => Read): (text: Text) => Read {
  let last: Text | null = null;
  let known: Read;
  return (text) => {
    if (text !== last) {
      known = read(text);
      last = text;
    }
    return known;
  };
}
