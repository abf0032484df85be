// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/jobdialog.h"
#include "items/pagedtablemodel.h"
#include "services/declarations/receivedkpis.h"
#include "services/workspace.h"
#include "sync/conflicts.h"
#include "sync/packages.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;
class QStackedWidget;

namespace om {

class LinedTable;
class Palette;
class Segments;

/// Signed data packages: looking at one and taking it over, making one, and the keys that they are signed and trusted with.
class PackageDialog : public JobDialog
{
    Q_OBJECT
public:
    PackageDialog(Workspace &workspace, JobRunner &jobs, const Palette &palette, QWidget *parent);

    // What the file dialogs hand on to.
    void inspect(const QString &file); ///< checks all of it and says what it is; nothing is taken yet
    void create(const QString &file); ///< makes the package that is chosen
    void offerKey(const QString &file); ///< shows an issuer's key with its fingerprint, to be confirmed
    void exportKey(const QString &file); ///< writes the own public key

private:
    enum Page { TakePage, MakePage, KeyPage };
    void start() override;
    void showPage(int page);
    QWidget *takePage();
    QWidget *makePage();
    QWidget *keyPage(const Palette &palette);
    /// A package with what would become of its indicators here.
    struct Inspected
    {
        PackageInspection package;
        std::vector<KpiArrival> arrivals;
    };
    void showInspection(const QString &file, const Inspected &inspected);
    void showParts(const Inspected &inspected);
    struct Applied
    {
        PackageReport report;
        std::vector<KpiArrival> arrivals;
        std::vector<SyncConflict> conflicts;
    };
    QString appliedText(const Applied &applied) const;
    void countIndicators();
    void apply();
    void trustOffered();
    void showKeys();
    SyncPlace place() const { return {m_workspace.files().folder, m_workspace.files().attachments()}; }

    Workspace &m_workspace;
    PagedTableModel m_entries, m_keys;
    Segments *m_segments;
    QStackedWidget *m_pages;
    LinedTable *m_parts; ///< of the package; after it was applied, what differs here
    QLineEdit *m_file;
    QLabel *m_verdict;
    QPushButton *m_toKeys; ///< from a package of an unknown issuer to the keys
    QRadioButton *m_base, *m_delta, *m_onlyIndicators;
    QCheckBox *m_withAttachments;
    QCheckBox *m_withIndicators;
    QSpinBox *m_from;
    QWidget *m_offer;
    QLabel *m_offerText;
    std::optional<PublicKey> m_offered;
    QString m_applicable; ///< the file that may be applied, "" = none
};

} // namespace om
