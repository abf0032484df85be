// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/palette.h"
#include "ingest/filecheck.h"
#include "store/cache.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace om {

class CountBars;

/// Which file goes where and how, what it is, by which recipe it is read, and how it differs from what is there.
class FilePanel : public QFrame
{
    Q_OBJECT
public:
    FilePanel(const Catalog &catalog, const Palette &palette, QWidget *parent = nullptr);

    QString path() const;
    void setPath(const QString &path); ///< as if the reader had typed it
    /// Dataset that the reader chose; none = it is to be found out, "" = one of its own.
    std::optional<QString> dataset() const;
    WriteMode mode() const;
    QString layer() const; ///< "" = the first
    QString recipeToKeep() const; ///< name under which the way it is read is remembered; "" = not at all

    void show(const FileCheck &check, const QString &datasetTitle);
    void clear();

Q_SIGNALS:
    void fileChanged();
    void targetChanged(); ///< dataset or layer
    void modeChanged();

private:
    void showFacts(const ImportReport &report, const QString &datasetTitle);
    void showRecipe(const FileCheck &check);

    QLineEdit *m_file;
    QComboBox *m_dataset, *m_mode, *m_layer;
    QLabel *m_facts, *m_recipe;
    QCheckBox *m_remember;
    QLineEdit *m_recipeId;
    CountBars *m_counts;
};

} // namespace om
