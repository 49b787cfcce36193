/** A place in the tree of phrases while it grows: what may follow, and the lists whose phrase ends here. */
export interface Branch {
  words: Map<number, Branch>;
  /** What follows one word of any kind. */
  any: Branch | null;
  lists: number[];
}

export const newBranch = (): Branch => ({ words: new Map(), any: null, lists: [] });

/** A tree of phrases as arrays of numbers; node 0 is none. Ways on that are equal are one node. */
export interface PackedTree {
  /** The node of a phrase's first word, by word id. */
  first: Uint16Array;
  /** By node: where its edges begin; they end where the next node's begin. */
  edges: Uint16Array;
  /** By edge: the word, in rising order within a node, and the node that it leads to. */
  words: Uint16Array;
  nexts: Uint16Array;
  /** By node: one bit for each word that goes on from here, by its id modulo 32. Tells most other words at once. */
  goesOn: Int32Array;
  /** By node: the next node by one word of any kind. */
  any: Uint16Array;
  /** By node: where in `endLists` the lists stand whose phrase ends here, their number first; 0 where none does. */
  ends: Uint16Array;
  endLists: Uint8Array;
}

/** Nodes, edges and words are numbers of 16 bits. */
const MOST = 2 ** 16;

/** Packs the tree below `root`; `ids` is the number of word ids. */
export function packTree(root: Branch, ids: number): PackedTree {
  const packer = new Packer();
  const first = new Uint16Array(ids);
  for (const [id, branch] of root.words) first[id] = packer.add(branch);
  return { first, ...packer.settle() };
}

class Packer {
  /** Nodes by what they hold. */
  private readonly known = new Map<string, number>();
  private readonly edges = [0, 0];
  private readonly words: number[] = [];
  private readonly nexts: number[] = [];
  private readonly any = [0];
  private readonly goesOn = [0];
  private readonly ends = [0];
  private readonly endLists = [0];
  private readonly knownEnds = new Map<string, number>([["", 0]]);

  /** The node of a branch, from the leaves on. */
  add({ words, any, lists }: Branch): number {
    const next = [...words].sort(([a], [b]) => a - b).map(([id, branch]) => [id, this.add(branch)] as const);
    const anyNode = any === null ? 0 : this.add(any);
    const end = this.addEnd([...lists].sort((a, b) => a - b));
    const key = `${anyNode};${end};${next.join(";")}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const node = this.any.push(anyNode) - 1;
    this.known.set(key, node);
    this.ends.push(end);
    let bits = 0;
    for (const [id, to] of next) {
      bits |= 1 << (id & 31);
      this.words.push(id);
      this.nexts.push(to);
    }
    this.edges.push(this.words.length);
    this.goesOn.push(bits);
    return node;
  }

  private addEnd(lists: readonly number[]): number {
    const key = lists.join();
    const known = this.knownEnds.get(key);
    if (known !== undefined) return known;
    const at = this.endLists.push(lists.length, ...lists) - lists.length - 1;
    this.knownEnds.set(key, at);
    return at;
  }

  settle(): Omit<PackedTree, "first"> {
    if (Math.max(this.any.length, this.words.length) >= MOST) throw new RangeError("the tree has no room for more");
    return {
      edges: Uint16Array.from(this.edges),
      words: Uint16Array.from(this.words),
      nexts: Uint16Array.from(this.nexts),
      goesOn: Int32Array.from(this.goesOn),
      any: Uint16Array.from(this.any),
      ends: Uint16Array.from(this.ends),
      endLists: Uint8Array.from(this.endLists),
    };
  }
}
