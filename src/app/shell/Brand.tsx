/** The mark and the name; two actors joined by an allied line. */
export function Brand() {
  return (
    <>
      <svg className="brand-mark" width={30} height={14} viewBox="0 0 30 14" aria-hidden="true">
        <path d="M9 5.4h12M9 8.6h12" fill="none" stroke="currentColor" strokeWidth={1.5} />
        <circle cx={6} cy={7} r={5} fill="currentColor" />
        <circle className="brand-ring" cx={24} cy={7} r={4.2} stroke="currentColor" strokeWidth={1.7} />
      </svg>
      <span className="brand-name">Entente</span>
    </>
  );
}
