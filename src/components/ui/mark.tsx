/** The product's mark: a summit seen from below. */
export function Mark() {
  return (
    <svg aria-hidden="true" width="17" height="18" viewBox="0 0 17 18" className="shrink-0">
      <path d="M1.5 16.5 8.5 2l7 14.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
