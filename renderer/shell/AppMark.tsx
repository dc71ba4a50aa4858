/** The shield of the application, in the colours of the scheme. */
export function AppMark({ size = '2rem' }: { readonly size?: string }) {
  return (
    <svg style={{ width: size, height: size, flex: 'none' }} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 1.5 18 5v5.2c0 4.2-3.3 7.2-8 8.6-4.7-1.4-8-4.4-8-8.6V5z" fill="var(--green)" />
      <path
        d="M5.2 11.6 10 7.4l4.8 4.2M5.2 8.6 10 4.4l4.8 4.2M7.4 14 10 11.6l2.6 2.4"
        fill="none"
        stroke="var(--on-green)"
        strokeWidth="1.3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
