import type { Menu } from "@base-ui/react/menu";
import { createContext } from "react";

type Names =
  | "Item"
  | "LinkItem"
  | "Separator"
  | "Group"
  | "GroupLabel"
  | "RadioGroup"
  | "RadioItem"
  | "RadioItemIndicator";

/** What the items of a menu are made of; it comes with the menu. */
export const MenuParts = createContext<Pick<typeof Menu, Names> | null>(null);
