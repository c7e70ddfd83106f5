import type { ReactNode } from 'react';

interface NoticeProps {
  /** Left out: something is wrong. */
  readonly tone?: 'warning' | 'hint';
  /** Read aloud at once, whatever else is being read. */
  readonly urgent?: boolean;
  readonly title: string;
  readonly text: string;
  /** What can be done about it. */
  readonly children: ReactNode;
}

export function Notice({ tone, urgent = false, title, text, children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={urgent ? 'alert' : 'status'}>
      <p>
        <strong>{title}</strong> {text}
      </p>
      {children}
    </div>
  );
}
