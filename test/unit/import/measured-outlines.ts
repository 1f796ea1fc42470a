/** Outlines without numbers, and headings without numbers beside numbered ones. */
import type { Measured } from './measured.js'

export const measuredOutlines: readonly Measured[] = []
