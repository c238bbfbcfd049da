/** The name with its mark: the sun over the line where land begins. */
export function Brand() {
  return (
    <span className="brand">
      <svg width="26" height="22" viewBox="0 0 26 22" aria-hidden="true">
        <path className="brand-line" d="M1.5 17.5h23" />
        <path className="brand-sun" d="M6.5 17.5a6.5 6.5 0 0 1 13 0z" />
        <circle className="brand-mark" cx="13" cy="4.5" r="2" />
      </svg>
      Landfall
    </span>
  )
}
