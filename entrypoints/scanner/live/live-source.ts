import type { LiveKind } from '../../../utils/files/found-in';

/** Why there are no pictures. */
export type LiveProblem = 'refused' | 'none' | 'in-use' | 'unavailable' | 'ended';

const PROBLEMS: Record<string, LiveProblem> = {
  // Media Capture and Streams, 10.2
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
};

/** What some cameras can do; the types of browsers do not know it. */
export interface CameraAbilities {
  torch?: boolean;
  zoom?: { min: number; max: number; step: number };
}

/**
 * Asks for pictures of a camera (the one on the back, if there is a choice) or of a screen. Must be called from a click.
 *
 * @param deviceId the camera that the user has chosen
 */
export async function openLive(kind: LiveKind, deviceId?: string): Promise<MediaStream | LiveProblem> {
  const { mediaDevices } = navigator;
  try {
    if (kind === 'screen') return await mediaDevices.getDisplayMedia({ video: true, audio: false });
    const device = deviceId ? { deviceId: { exact: deviceId } } : { facingMode: 'environment' };
    const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
    return await mediaDevices.getUserMedia({ video: { ...device, ...size }, audio: false });
  } catch (error) {
    return (error instanceof DOMException && PROBLEMS[error.name]) || 'unavailable';
  }
}

/** What a camera can do beyond showing pictures. */
export function abilitiesOf(stream: MediaStream): CameraAbilities {
  const [track] = stream.getVideoTracks();
  return (track?.getCapabilities?.() ?? {}) as CameraAbilities;
}

/** Sets light or zoom, where the camera has them. */
export async function setAbility(
  stream: MediaStream,
  values: { torch?: boolean; zoom?: number },
): Promise<void> {
  await stream.getVideoTracks()[0]?.applyConstraints({ advanced: [values as MediaTrackConstraintSet] });
}

export function stopLive(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
