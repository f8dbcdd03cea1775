/** The formats of files that can be imported. */
export const importFormats = ['interchange', 'label-studio', 'segments'] as const

export type ImportFormat = (typeof importFormats)[number]

/** What a file is and where it goes. */
export interface ImportTarget {
  readonly format: ImportFormat
  /** The key of the organization; absent: the one that the file brings, or the only one there is. */
  readonly organization?: string | undefined
  /** The key of the project that another tool's file goes to. */
  readonly project?: string | undefined
  /** Begin that project if there is none. */
  readonly createProject?: boolean | undefined
}
