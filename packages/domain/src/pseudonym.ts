/** Birds of the coast: easily told apart, and nobody's name. */
const BIRDS = [
  ...["Avocet", "Bittern", "Cormorant", "Curlew", "Dipper", "Dotterel", "Dunlin", "Eider", "Fulmar", "Gannet"],
  ...["Godwit", "Goosander", "Grebe", "Guillemot", "Heron", "Kestrel", "Kingfisher", "Kittiwake", "Knot", "Lapwing"],
  ...["Osprey", "Oystercatcher", "Petrel", "Pintail", "Plover", "Puffin", "Razorbill", "Redshank", "Sanderling"],
  ...["Shearwater", "Skua", "Snipe", "Spoonbill", "Storm Petrel", "Teal", "Tern", "Turnstone", "Whimbrel", "Wigeon"],
];

/**
 * A pseudonym for each of these people that none of `taken` has. It is drawn and kept, never worked out from who the
 * person is: what can be worked out can be worked back.
 * @param drawBelow a whole number from 0 to below its argument, not to be foreseen
 */
export function drawPseudonyms(
  userIds: readonly string[],
  taken: ReadonlySet<string>,
  drawBelow: (limit: number) => number,
): Map<string, string> {
  const free: string[] = [];
  for (let turn = 1; free.length < userIds.length; turn += 1) {
    const names = BIRDS.map((bird) => (turn === 1 ? bird : `${bird} ${turn}`));
    free.push(...names.filter((name) => !taken.has(name)));
  }
  return new Map(userIds.map((userId) => [userId, free.splice(drawBelow(free.length), 1)[0] as string]));
}
