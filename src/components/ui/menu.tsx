"use client";

import { type ReactNode, useRef } from "react";
import { Header } from "react-aria-components/Header";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  MenuSection as AriaMenuSection,
  MenuTrigger,
} from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useCloseOnBack } from "./close-on-back";
import { floatingClass, highlightedClass } from "./popover";

/** A list of actions or links. */
export function Menu<Item extends object>({ className = "", ...props }: AriaMenuProps<Item>) {
  return <AriaMenu {...props} className={`outline-none ${className}`} />;
}

export function MenuSection({
  title,
  className = "mb-3",
  children,
}: {
  title: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <AriaMenuSection className={className}>
      <Header className="ps-2.75 pe-2 pb-1 text-xs font-semibold text-ink-3">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuItem({ className = "", ...props }: AriaMenuItemProps) {
  return (
    <AriaMenuItem
      {...props}
      className={`${highlightedClass} flex min-h-9 items-center justify-between gap-4 px-2 py-1 wrap-anywhere ${className}`}
    />
  );
}

/**
 * A menu that opens under a button of react-aria, the first of its children.
 *
 * @public it waits for the menu of the account
 */
export function MenuButton({ button, children }: { button: ReactNode; children: ReactNode }) {
  return (
    <MenuTrigger>
      {button}
      <Popover className={`${floatingClass} min-w-40 p-1`}>{children}</Popover>
    </MenuTrigger>
  );
}

/** A menu beside an element that is not its own button: closes on Escape and Back, and gives the focus back. */
export function FloatingMenu({
  label,
  anchor,
  onClose,
  onAction,
  children,
}: {
  label: string;
  anchor: HTMLElement | null;
  onClose: () => void;
  onAction: (key: string) => void;
  children: ReactNode;
}) {
  const trigger = useRef(anchor);
  useCloseOnBack(true, onClose);
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      placement="bottom end"
      onOpenChange={(open) => (open ? undefined : onClose())}
      className={`${floatingClass} min-w-40 p-1`}
    >
      <Menu
        aria-label={label}
        autoFocus="first"
        onClose={onClose}
        onAction={(key) => onAction(String(key))}
      >
        {children}
      </Menu>
    </Popover>
  );
}
