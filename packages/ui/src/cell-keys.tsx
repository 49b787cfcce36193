"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

const moves: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const cellSelector = "tbody td > :is(a, button)";

/** Makes the cells of the table inside one tab stop: arrow keys move by cell, Home and End along the row. */
export function CellKeys({
  children,
  onCell,
}: {
  children: ReactNode;
  onCell?: (row: number, column: number) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const cells = frame.current?.querySelectorAll<HTMLElement>(cellSelector) ?? [];
    const kept = [...cells].find((cell) => cell === document.activeElement) ?? cells[0];
    for (const cell of cells) cell.tabIndex = cell === kept ? 0 : -1;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const from =
      event.target instanceof HTMLElement && event.target.matches(cellSelector) ? event.target.closest("td") : null;
    const to = from && targetOf(from, event.key);
    if (!to) return;
    event.preventDefault();
    if (event.target instanceof HTMLElement) event.target.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  };
  const report = (target: EventTarget) => {
    const cell = target instanceof Element ? target.closest("td") : null;
    if (cell?.parentElement instanceof HTMLTableRowElement)
      onCell?.(cell.parentElement.sectionRowIndex, cell.cellIndex);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what its links and buttons let through
    <div
      ref={frame}
      onKeyDown={onKeyDown}
      onFocus={(event) => report(event.target)}
      onPointerOver={(event) => report(event.target)}
    >
      {children}
    </div>
  );
}

function targetOf(from: HTMLTableCellElement, key: string): HTMLElement | null {
  const row = from.parentElement;
  const body = row?.parentElement;
  if (!(row instanceof HTMLTableRowElement && body instanceof HTMLTableSectionElement)) return null;
  const control = (cell: Element | undefined) => cell?.querySelector<HTMLElement>(":scope > :is(a, button)") ?? null;
  if (key === "Home" || key === "End") {
    const cells = [...row.cells].filter((cell) => control(cell));
    return control(key === "Home" ? cells[0] : cells.at(-1));
  }
  const move = moves[key];
  return move ? control(body.rows[row.sectionRowIndex + move[0]]?.cells[from.cellIndex + move[1]]) : null;
}
