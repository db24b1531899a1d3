/** A small whole PDF of so many empty pages, with a plain cross-reference table as Chromium writes it. */
export function somePdf(pages: number, remark = ''): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 4} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 3 0 R >>`,
    `<< /Title (${remark}) >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    ...Array.from({ length: pages }, () => `<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] >>`),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const startsAt = text.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 2 0 R >>\nstartxref\n${startsAt}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
