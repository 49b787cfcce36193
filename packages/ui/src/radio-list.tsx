import { type ReactNode, useId } from "react";

export type RadioOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

export type RadioListProps = {
  legend: ReactNode;
  legendHidden?: boolean;
  options: readonly RadioOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  name?: string;
  required?: boolean;
};

/** Choices one under the other, each with room for a hint. */
export function RadioList({
  legend,
  legendHidden,
  options,
  value,
  defaultValue,
  onValueChange,
  name,
  required,
}: RadioListProps) {
  const made = useId();
  return (
    <fieldset className="ui-field">
      <legend className={legendHidden ? "ui-hidden" : "ui-label"}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="ui-check">
          <input
            type="radio"
            name={name ?? made}
            value={option.value}
            required={required}
            disabled={option.disabled}
            checked={value === undefined ? undefined : value === option.value}
            defaultChecked={value === undefined ? defaultValue === option.value : undefined}
            onChange={onValueChange ? () => onValueChange(option.value) : undefined}
          />
          <span>
            {option.label}
            {option.hint ? <small>{option.hint}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
