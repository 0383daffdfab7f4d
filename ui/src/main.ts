import { findBackend } from './backend'
import { start } from './desktop/start'

start(findBackend())
