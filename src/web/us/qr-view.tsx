import encodeQr from "qr";

/** The link as a picture, for a phone that lies beside this one. One square a module, four of white around. */
export function QrView({ text }: { readonly text: string }) {
  const rows = encodeQr(text, "raw", { ecc: "low", border: quietZone });
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label="The link as a QR code"
    >
      <rect class="qr-ground" width={rows.length} height={rows.length} />
      <path class="qr-dark" d={path} />
    </svg>
  );
}

/** ISO/IEC 18004, 5.3.8. */
const quietZone = 4;
