import type { Ref } from "react";

/** Sets a ref as React does. Returns what takes it back. */
export function attachRef(ref: Ref<Element> | undefined, node: Element | null): () => void {
  if (typeof ref === "function") {
    const undo = ref(node);
    return typeof undo === "function" ? undo : () => void ref(null);
  }
  if (!ref) return () => undefined;
  ref.current = node;
  return () => {
    ref.current = null;
  };
}
