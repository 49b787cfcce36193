import type { ButtonLook } from "./button.tsx";
import { buttonLook } from "./button.tsx";
import { Link, type LinkProps } from "./link.tsx";

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton({
  tone,
  size,
  block,
  icon,
  iconEnd,
  className,
  children,
  ...rest
}: Omit<LinkProps, "tone"> & ButtonLook) {
  const look = buttonLook({ tone, size, block }, className);
  return (
    <Link {...rest} {...look} tone="bare">
      {icon}
      {children}
      {iconEnd}
    </Link>
  );
}
