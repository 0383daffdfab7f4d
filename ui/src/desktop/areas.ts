import {
  BookOpenText,
  CalendarRange,
  ChartLine,
  Euro,
  Gavel,
  Handshake,
  House,
  RefreshCw,
  Settings,
} from '@lucide/svelte'
import type { Component } from 'svelte'

/** The pages of the last area. */
export const settingsPages = ['settings', 'data', 'backups'] as const

export type Area = { page: string; icon: Component; foot?: boolean }

/** The areas that exist, in the order of the rail. */
export const areas: Area[] = [
  { page: 'start', icon: House },
  { page: 'planning', icon: CalendarRange },
  { page: 'money', icon: Euro },
  { page: 'network', icon: Handshake },
  { page: 'monitor', icon: ChartLine },
  { page: 'governance', icon: Gavel },
  { page: 'report', icon: BookOpenText },
  { page: 'sync', icon: RefreshCw },
  { page: 'settings', icon: Settings, foot: true },
]
