// SPDX-License-Identifier: Apache-2.0

#include "base/result.h"

namespace winnow {

std::string_view name(ErrorKind kind) noexcept
{
    switch (kind) {
    case ErrorKind::FileNotFound: return "file_not_found";
    case ErrorKind::FileUnreadable: return "file_unreadable";
    case ErrorKind::FileUnwritable: return "file_unwritable";
    case ErrorKind::FileChanged: return "file_changed";
    case ErrorKind::DiskFull: return "disk_full";
    case ErrorKind::TargetExists: return "target_exists";
    case ErrorKind::ReadBackDiffers: return "read_back_differs";
    case ErrorKind::ListEmpty: return "list_empty";
    case ErrorKind::NotAList: return "not_a_list";
    case ErrorKind::UnknownEncoding: return "unknown_encoding";
    case ErrorKind::NoAddressColumn: return "no_address_column";
    case ErrorKind::AmbiguousAddressColumn: return "ambiguous_address_column";
    case ErrorKind::TooManyRecords: return "too_many_records";
    case ErrorKind::BadOption: return "bad_option";
    case ErrorKind::FileDamaged: return "file_damaged";
    case ErrorKind::FileLocked: return "file_locked";
    case ErrorKind::WrongFilePassword: return "wrong_file_password";
    case ErrorKind::NoSuchTable: return "no_such_table";
    case ErrorKind::TooManyParts: return "too_many_parts";
    case ErrorKind::PartTooLarge: return "part_too_large";
    case ErrorKind::PackedTooTightly: return "packed_too_tightly";
    case ErrorKind::XmlTooDeep: return "xml_too_deep";
    case ErrorKind::XmlTooWide: return "xml_too_wide";
    case ErrorKind::XmlDoctype: return "xml_doctype";
    case ErrorKind::HelperMissing: return "helper_missing";
    case ErrorKind::HelperFailed: return "helper_failed";
    case ErrorKind::NotAProject: return "not_a_project";
    case ErrorKind::ProjectDamaged: return "project_damaged";
    case ErrorKind::ProjectTampered: return "project_tampered";
    case ErrorKind::ProjectNewer: return "project_newer";
    case ErrorKind::ProjectBusy: return "project_busy";
    case ErrorKind::ProjectClosed: return "project_closed";
    case ErrorKind::ProjectEmptied: return "project_emptied";
    case ErrorKind::WrongPassword: return "wrong_password";
    case ErrorKind::NoSuchSlot: return "no_such_slot";
    case ErrorKind::OneTimeCodeNeeded: return "one_time_code_needed";
    case ErrorKind::KeyFileNeeded: return "key_file_needed";
    case ErrorKind::KeyFileDamaged: return "key_file_damaged";
    case ErrorKind::KeyFileLocked: return "key_file_locked";
    case ErrorKind::NotAllowed: return "not_allowed";
    case ErrorKind::NoBackup: return "no_backup";
    case ErrorKind::ReportInvalid: return "report_invalid";
    case ErrorKind::EncryptionMissing: return "encryption_missing";
    case ErrorKind::ReadOnly: return "read_only";
    case ErrorKind::DatabaseFailed: return "database_failed";
    case ErrorKind::NetworkFailed: return "network_failed";
    case ErrorKind::ProjectSealed: return "project_sealed";
    case ErrorKind::ListsDamaged: return "lists_damaged";
    case ErrorKind::ListsOld: return "lists_old";
    case ErrorKind::BadSignature: return "bad_signature";
    case ErrorKind::Cancelled: return "cancelled";
    case ErrorKind::OutOfMemory: return "out_of_memory";
    case ErrorKind::Internal: return "internal";
    }
    return "internal";
}

} // namespace winnow
