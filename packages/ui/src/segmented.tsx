import { type ReactNode, useId } from "react";

export type SegmentedOption = { value: string; label: string; icon?: ReactNode; disabled?: boolean };

export type SegmentedProps = {
  /** Read out before the options; not shown. */
  legend: string;
  options: readonly SegmentedOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  /** Name in a form; made up where none is given. */
  name?: string;
  block?: boolean;
  disabled?: boolean;
};

/** Two to six choices side by side: native radios, so arrow keys and forms work. */
export function Segmented({
  legend,
  options,
  value,
  defaultValue,
  onValueChange,
  name,
  block,
  disabled,
}: SegmentedProps) {
  const made = useId();
  return (
    <div role="radiogroup" aria-label={legend} className="ui-segments" data-block={block ? "" : undefined}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name ?? made}
            value={option.value}
            disabled={disabled || option.disabled}
            checked={value === undefined ? undefined : value === option.value}
            defaultChecked={value === undefined ? defaultValue === option.value : undefined}
            onChange={onValueChange ? () => onValueChange(option.value) : undefined}
            readOnly={value !== undefined && !onValueChange ? true : undefined}
          />
          {option.icon}
          <span data-text={option.label}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
