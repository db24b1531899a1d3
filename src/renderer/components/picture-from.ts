/**
 * Opens a chosen file as a picture. Whether it is one is told by whether it can be drawn, not by its name.
 * @throws DOMException when it cannot be drawn
 */
export async function pictureFrom(address: string): Promise<HTMLImageElement> {
  const picture = new Image()
  picture.src = address
  await picture.decode()
  return picture
}
