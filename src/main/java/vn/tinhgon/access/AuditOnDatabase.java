package vn.tinhgon.access;

import org.springframework.context.annotation.Import;

/** The audit of a service that does not run, for a job to import. */
@Import({AccessConfiguration.class, AuditLog.class})
public final class AuditOnDatabase {}
