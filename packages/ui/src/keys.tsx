"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from "react";
import { isChord, isSingleKey } from "./chord.ts";
import { type KeyGroup, KeyStore } from "./key-store.ts";

const KeysContext = createContext<KeyStore | null>(null);

/** Listens for all keys of the page in one place; `UiProvider` brings one. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const made = useRef<KeyStore>(null);
  made.current ??= new KeyStore();
  const store = made.current;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const place = placeOf(event.target);
      const binding = store
        .innermostFirst()
        .filter((group) => group.inDialogs || !place.isInLayer)
        .flatMap((group) => group.bindings)
        .find(
          ({ keys, off }) =>
            !off && [keys].flat().some((chord) => isChord(event, chord) && mayFire(chord, place, store.singleKeys)),
        );
      if (!binding) return;
      event.preventDefault();
      binding.run(event);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [store]);
  return <KeysContext value={store}>{children}</KeysContext>;
}

/**
 * Binds keys while the calling component is on the page, and lists them on the key sheet under `title`.
 * Printed single keys rest while somebody types, in dialogs and menus, and where the person switched them off.
 */
export function useKeys(title: string, bindings: KeyGroup["bindings"], options?: { inDialogs?: boolean }) {
  const store = useContext(KeysContext);
  const id = useId();
  const inDialogs = options?.inDialogs ?? false;
  const group = { title, bindings, inDialogs };
  const first = useRef(group);
  // Bound as soon as what they act on is seen: other effects wait until the browser has drawn it and has time.
  useLayoutEffect(() => {
    store?.set(id, first.current);
    return () => store?.remove(id);
  }, [store, id]);
  useEffect(() => store?.set(id, group));
}

/** The groups bound now, and whether single keys are on; for a key sheet. */
export function useKeyGroups() {
  const store = useContext(KeysContext);
  const groups = useSyncExternalStore(
    (listen) => store?.listen(listen) ?? ignore,
    () => store?.snapshot ?? none,
    () => none,
  );
  return { ...groups, setSingleKeys: (on: boolean) => store?.setSingleKeys(on) };
}

const ignore = () => undefined;
const none = { groups: [] as KeyGroup[], singleKeys: true };

type Place = { isTyping: boolean; isControl: boolean; isInLayer: boolean };

function mayFire(chord: string, place: Place, singleKeys: boolean): boolean {
  if (isSingleKey(chord) && (place.isTyping || !singleKeys)) return false;
  return !(place.isControl && (chord === "Space" || chord === "Enter"));
}

function placeOf(target: EventTarget | null): Place {
  const at = target instanceof Element ? target : null;
  const field = at?.closest(
    "input, textarea, select, [contenteditable=''], [contenteditable='true'], [role='textbox']",
  );
  const isButtonLike =
    field instanceof HTMLInputElement && /^(checkbox|radio|button|submit|reset|range)$/.test(field.type);
  return {
    isTyping: Boolean(field) && !isButtonLike,
    isControl: Boolean(
      at?.closest(
        "a[href], button, input, textarea, select, summary, [role='button'], [role='menuitem'], [role='option']",
      ),
    ),
    isInLayer: Boolean(at?.closest("[role='dialog'], [role='alertdialog'], [role='menu'], [role='listbox']")),
  };
}
