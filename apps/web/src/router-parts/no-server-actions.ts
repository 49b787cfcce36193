/** The router's answer to a server action. No page here has any: pages write through procedures. */
export function serverActionReducer(): never {
  throw new Error("Pages of this product have no server actions: write through a procedure.");
}
