// Asking the service. Every refusal is thrown as a Problem with the service's own words.
import { language, t } from './words.js';

export class Problem extends Error {
  constructor(body, status) {
    super(body.message ?? t('broken'));
    this.code = body.code;
    this.field = body.field;
    this.status = status;
  }
}

export async function ask(method, path, body) {
  let response;
  try {
    response = await fetch(`/api/national/${path}`, {
      method,
      headers: { 'Accept-Language': language(), ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
    });
  } catch {
    throw new Problem({ code: 'offline', message: t('offline') }, 0);
  }
  const text = await response.text();
  let read = {};
  try { read = text ? JSON.parse(text) : {}; } catch { /* not ours: a proxy's page */ }
  if (!response.ok) throw new Problem(read, response.status);
  return read;
}
