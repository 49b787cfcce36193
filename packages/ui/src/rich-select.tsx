"use client";

import { Select as Base } from "@base-ui/react/select";
import { ChevronDown } from "lucide-react";
import { useFieldControl } from "./field.tsx";
import { Glyph } from "./glyph.tsx";

export type RichOption = { value: string; label: string; hint?: string; disabled?: boolean };

export type RichSelectProps = {
  options: readonly RichOption[];
  value?: string | null;
  defaultValue?: string | null;
  onValueChange?: (value: string) => void;
  placeholder?: string;
  name?: string;
  disabled?: boolean;
};

/** A select whose options need a second line. For plain words take `Select`. */
export function RichSelect({
  options,
  value,
  defaultValue,
  onValueChange,
  placeholder = "Choose…",
  name,
  disabled,
}: RichSelectProps) {
  const { id, required, ...aria } = useFieldControl({});
  return (
    <Base.Root
      items={options.map(({ value: item, label }) => ({ value: item, label }))}
      value={value}
      defaultValue={defaultValue}
      onValueChange={(next) => (next === null ? undefined : onValueChange?.(next))}
      name={name}
      disabled={disabled}
      required={required}
      modal={false}
    >
      <Base.Trigger id={id} className="ui-input ui-rich-select" {...aria}>
        <Base.Value placeholder={placeholder} />
        <Base.Icon render={<ChevronDown aria-hidden="true" />} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="ui-pop-at" sideOffset={4} alignItemWithTrigger={false} collisionPadding={8}>
          <Base.Popup className="ui-pop ui-menu ui-rich-list">
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} disabled={option.disabled} className="ui-menu-item">
                <span>
                  <Base.ItemText>{option.label}</Base.ItemText>
                  {option.hint ? <small>{option.hint}</small> : null}
                </span>
                <Base.ItemIndicator data-check="" keepMounted>
                  <Glyph name="tick" />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
