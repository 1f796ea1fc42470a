/** The smallest zip writer that tests need: real deflate, any content. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly bytes: Uint8Array
  /** Already deflated bytes, with what they unpack to. */
  readonly deflated?: { readonly data: Uint8Array; readonly size: number; readonly crc: number }
}

const u16 = (value: number) => Buffer.from([value & 255, (value >> 8) & 255])
const u32 = (value: number) => {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value >>> 0)
  return buffer
}

export const zip = (parts: readonly ZipPart[]): Uint8Array => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes, deflated } of parts) {
    const data = deflated?.data ?? deflateRawSync(bytes)
    const fileName = Buffer.from(name)
    const common = Buffer.concat([
      u16(20),
      u16(0x0800),
      u16(8),
      u32(0),
      u32(deflated?.crc ?? crc32(bytes)),
      u32(data.length),
      u32(deflated?.size ?? bytes.length),
      u16(fileName.length),
      u16(0),
    ])
    const local = Buffer.concat([u32(0x04034b50), common, fileName, data])
    central.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(20),
        common,
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(offset),
        fileName,
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.concat([
    u32(0x06054b50),
    u32(0),
    u16(parts.length),
    u16(parts.length),
    u32(directory.length),
    u32(offset),
    u16(0),
  ])
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}
