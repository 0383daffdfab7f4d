/** A zip file with its entries stored as they are. */
export function zip(entries: Record<string, string>): Buffer {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c
  })
  const locals: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const [title, body] = [Buffer.from(name), Buffer.from(content)]
    const crc =
      (body.reduce((sum, byte) => (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ -1) >>> 0
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt32LE(crc, 10)
    about.writeUInt32LE(body.length, 14)
    about.writeUInt32LE(body.length, 18)
    about.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, title, body])
    locals.push(local)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), about, place, title]))
    at += local.length
  }
  const central = Buffer.concat(list)
  const last = Buffer.alloc(22)
  last.write('PK\x05\x06')
  last.writeUInt16LE(list.length, 8)
  last.writeUInt16LE(list.length, 10)
  last.writeUInt32LE(central.length, 12)
  last.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, central, last])
}
