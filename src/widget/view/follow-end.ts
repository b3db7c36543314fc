/** What a scrolled list keeps in sight while it grows: its end, or the head of one part of it. */
export interface Following {
  toEnd(): void;
  /** Keeps the head of this part in sight, until the person scrolls. */
  pin(part: HTMLElement): void;
}

/** @param tell hears whether something below is out of sight, whenever that may have changed */
export function followEnd(frame: HTMLElement, content: HTMLElement, tell: (unseen: boolean) => void): Following {
  let pinned: HTMLElement | undefined;
  let following = true;
  let reached = 0;
  const atEnd = (): boolean => frame.scrollHeight - frame.scrollTop - frame.clientHeight < 48;
  const settle = (): void => {
    if (pinned !== undefined) frame.scrollTop = pinned.offsetTop - 12;
    else if (following) frame.scrollTop = frame.scrollHeight;
    tell(!atEnd());
  };
  for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    frame.addEventListener(kind, () => (pinned = undefined), { passive: true });
  }
  frame.addEventListener('scroll', () => {
    if (pinned !== undefined) return;
    // what grew before this was told has not been scrolled away from
    following = atEnd() || (following && frame.scrollTop >= reached);
    reached = frame.scrollTop;
    if (atEnd()) tell(false);
  });
  new ResizeObserver(settle).observe(content);
  return {
    toEnd: () => {
      pinned = undefined;
      following = true;
      settle();
    },
    pin: (part) => {
      pinned = part;
      following = false;
      settle();
    },
  };
}
